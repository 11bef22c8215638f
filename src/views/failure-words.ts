import type { Failure, FailureKind } from '../datasets/failure.js';
import { formatWhen } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';

export interface Message {
  readonly title: string;
  readonly advice: string;
}

/** The words of a failure: what happened, and what to do about it. */
export function failureWords(failure: Failure, speech: Speech): Message {
  const message = (title: string, advice: string): Message => ({ title, advice });
  switch (failure.kind) {
    case 'configuration':
      if (failure.name === 'source' && failure.reason === 'missing')
        return message(speech.term('failureMissingTitle'), speech.term('failureMissingSubject'));
      return failure.reason === 'missing'
        ? message(speech.term('failureMissingTitle'), speech.term('failureMissingAdvice', failure.name))
        : message(speech.term('failureNotUsableTitle'), speech.term('failureNotUsableAdvice', failure.name));
    case 'auth':
      return authWords(failure.reason, speech);
    case 'forbidden':
      return message(speech.term('failureForbiddenTitle'), speech.term('failureForbiddenAdvice'));
    case 'not-found':
      return message(speech.term('failureNotFoundTitle'), speech.term('failureNotFoundAdvice'));
    case 'gone':
      return message(speech.term('failureGoneTitle'), speech.term('failureGoneAdvice'));
    case 'conflict':
      return message(speech.term('failureConflictTitle'), speech.term('failureConflictAdvice'));
    case 'too-large':
      return message(speech.term('failureTooLargeTitle'), speech.term('failureTooLargeAdvice'));
    case 'no-file':
      return message(speech.term('failureNoFileTitle'), speech.term(noFileAdvice[failure.got]));
    case 'unavailable-for-legal-reasons':
      return message(speech.term('failureLegalTitle'), speech.term('failureLegalAdvice'));
    case 'invalid':
      return message(speech.term('failureInvalidTitle'), speech.term('failureInvalidAdvice', failure.field));
    case 'rate-limited': {
      const when = failure.retryAt === null ? null : formatWhen(failure.retryAt, Date.now(), speech.lang(), null);
      return message(speech.term('failureRateLimitedTitle'), speech.term('failureRateLimitedAdvice', when));
    }
    case 'offline':
      return message(speech.term('failureOfflineTitle'), speech.term('failureOfflineAdvice'));
    case 'code':
      return message(speech.term('failureCodeTitle'), speech.term('failureCodeAdvice'));
    case 'timeout':
      return message(speech.term('failureTimeoutTitle'), speech.term('failureTimeoutAdvice'));
    case 'server':
      return message(speech.term('failureServerTitle'), speech.term('failureServerAdvice', failure.status));
    case 'malformed':
      return message(speech.term('failureMalformedTitle'), speech.term('failureMalformedAdvice', failure.path));
    case 'other-subject':
      return message(
        speech.term('failureOtherSubjectTitle'),
        speech.term('failureOtherSubjectAdvice', failure.asked, failure.answered),
      );
    case 'unsupported':
      return message(
        speech.term('failureUnsupportedTitle'),
        speech.term('failureUnsupportedAdvice', failure.dataset, failure.source),
      );
    case 'blocked':
      return failure.reason === 'origin'
        ? message(speech.term('failureOriginTitle'), speech.term('failureOriginAdvice'))
        : message(speech.term('failureRedirectTitle'), speech.term('failureRedirectAdvice'));
  }
}

const noFileAdvice = {
  nothing: 'failureNoFileNothing',
  page: 'failureNoFilePage',
  other: 'failureNoFileOther',
} as const;

function authWords(reason: Extract<Failure, { kind: 'auth' }>['reason'], speech: Speech): Message {
  switch (reason) {
    case 'rejected':
      return { title: speech.term('failureRejectedTitle'), advice: speech.term('failureRejectedAdvice') };
    case 'signed-out':
      return { title: speech.term('failureSignedOutTitle'), advice: speech.term('failureSignedOutAdvice') };
    case 'no-token':
      return { title: speech.term('failureNoTokenTitle'), advice: speech.term('failureNoTokenAdvice') };
    case 'provider-failed':
      return { title: speech.term('failureProviderFailedTitle'), advice: speech.term('failureProviderFailedAdvice') };
    case 'provider-timeout':
      return { title: speech.term('failureProviderTimeoutTitle'), advice: speech.term('failureProviderTimeoutAdvice') };
    case 'not-a-token':
      return { title: speech.term('failureNotATokenTitle'), advice: speech.term('failureNotATokenAdvice') };
  }
}

const final = new Set<FailureKind>(['configuration', 'unsupported', 'gone', 'too-large', 'unavailable-for-legal-reasons']);

/** Failures that asking the same again cannot mend. */
export const isFinal = (failure: Failure): boolean =>
  final.has(failure.kind) || (failure.kind === 'auth' && failure.reason === 'no-token');
