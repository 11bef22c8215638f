import { testAsking } from './card-suite/asking.js';
import { testFrame } from './card-suite/frame.js';
import { testLanguages } from './card-suite/languages.js';
import { testLooks } from './card-suite/looks.js';
import { testMessages } from './card-suite/messages.js';
import { testReading } from './card-suite/reading.js';
import { testSession } from './card-suite/session.js';
import { testFaces } from './card-suite/states.js';
import { Stage, type CardCase } from './card-suite/stage.js';

export { element, faceOf, says, settling, summaryOf, tableOf } from './card-suite/stage.js';
export type { AnyCard, Attributes, CardCase, Stage } from './card-suite/stage.js';

/**
 * What holds for every widget, tried on one, and on some all that the card around it does by itself. `its` adds tests of its
 * own on the same stage.
 */
export function describeCard(card: CardCase, its: (stage: Stage) => void = () => {}): void {
  describe(`<${card.tag}>`, function () {
    this.timeout(8000);
    const stage = new Stage(card);
    describe('as a card', () => {
      testFaces(stage);
      testAsking(stage);
      testReading(stage);
      testLooks(stage);
      testLanguages(stage);
      if (stage.isRepresentative) {
        testMessages(stage);
        testSession(stage);
        testFrame(stage);
      }
    });
    its(stage);
  });
}
