import type { ReactiveControllerHost } from 'lit';
import { AnalyticsFailure, type Failure } from '../datasets/failure.js';
import { loadModule } from '../datasets/load-module.js';
import type { CsvFormat, Table } from '../datasets/table.js';
import { failureOf } from '../element/ask.js';
import type { Speech } from '../locale/locale.js';
import type { Caption, Panel, Picture } from './png.js';
import type { FileInfo } from './file.js';

/** A file that a reader asked for, made with code that is fetched at the first time, and why it could not be had. */
export class FileSaver {
  /** Of the last try; null where there is nothing to tell. */
  failure: Failure | null = null;

  /** @param isToTell told of each failure; whether the widget has to say it */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly isToTell: (failure: Failure) => boolean,
  ) {}

  /** Trying again is doing the same again: what could not be fetched is fetched anew. */
  run(save: () => Promise<void>): void {
    save().then(
      () => this.#settle(null),
      (error: unknown) => {
        const failure = failureOf(error);
        this.#settle(this.isToTell(failure) ? failure : null);
      },
    );
  }

  #settle(failure: Failure | null): void {
    if (failure === this.failure) return;
    this.failure = failure;
    this.host.requestUpdate();
  }
}

/** Saves a table as CSV. Throws `code` where what it is made with could not be fetched. */
export async function saveTable(table: Table, shown: FileInfo, speech: Speech, format?: CsvFormat): Promise<void> {
  const [{ tableToCsv }, { fileStem, saveText, safeFileName }] = await loadModule(
    Promise.all([import('../views/csv.js'), import('./file.js')]),
  );
  saveText(tableToCsv(table, speech, format), safeFileName(fileStem(shown), 'csv'));
}

/** Saves charts as one PNG on the ground of a card. Throws `code`, or `too-large` where no browser could draw it. */
export async function savePictures(
  pictures: readonly (Picture | Panel)[],
  shown: FileInfo,
  caption: Caption,
  card: Element,
): Promise<void> {
  const [{ framed }, { fileStem, saveBlob, safeFileName }] = await loadModule(
    Promise.all([import('./png.js'), import('./file.js')]),
  );
  const blob = await framed(pictures, caption, card);
  if (!blob) throw new AnalyticsFailure({ kind: 'too-large' });
  saveBlob(blob, safeFileName(fileStem(shown), 'png'));
}
