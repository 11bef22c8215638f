import type { Delete, KindActions, ManagedKind, Save } from '../datasets/actions.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { WriteIo } from '../datasets/question.js';
import type { Scope } from '../datasets/scope.js';
import { sourcesIn } from './ask.js';
import { scopeOf } from './settings.js';
import type { AnalyticsContext } from './context.js';

/** How things of a kind are written where these surroundings say the data comes from; null where they cannot be. */
export function actionsFor<K extends ManagedKind>(kind: K, { settings }: AnalyticsContext): KindActions<K> | null {
  // A document is read, and no more.
  if (settings.src !== undefined) return null;
  return sourcesIn(settings).find(({ actions }) => actions?.[kind])?.actions?.[kind] ?? null;
}

/**
 * Stores one thing, and has it read again by all that show it. It goes on when the element that began it has left.
 *
 * @returns its id, where the server says it
 * @throws AnalyticsFailure
 */
export const save = <K extends ManagedKind>(kind: K, what: Save<K>, around: AnalyticsContext): Promise<string | null> =>
  write(kind, around, (actions, scope, io) => actions.save(what, scope, io));

/** Deletes one thing, as `save` stores one. What is not there any more has been deleted. */
export const remove = <K extends ManagedKind>(kind: K, what: Delete, around: AnalyticsContext): Promise<void> =>
  write(kind, around, async (actions, scope, io) => {
    try {
      await actions.delete(what, scope, io);
    } catch (error) {
      if (!(error instanceof AnalyticsFailure && error.failure.kind === 'not-found')) throw error;
    }
  });

/** Has all read again that tells of things of a kind: what came of a write is not known. */
export function readAgain(kind: ManagedKind, around: AnalyticsContext): void {
  around.session?.written(actionsFor(kind, around)?.changes ?? []);
}

async function write<K extends ManagedKind, R>(
  kind: K,
  around: AnalyticsContext,
  act: (actions: KindActions<K>, scope: Scope, io: WriteIo) => Promise<R>,
): Promise<R> {
  const actions = actionsFor(kind, around);
  if (!actions || !around.session) throw new AnalyticsFailure({ kind: 'configuration', reason: 'missing', name: 'api-base' });
  const result = await act(actions, scopeOf(around.settings), around.session.writing);
  around.session.written(actions.changes);
  return result;
}
