import { testAsking } from './card-suite/asking.js';
import { testFaces } from './card-suite/states.js';
import { testLanguages } from './card-suite/languages.js';
import { testLooks } from './card-suite/looks.js';
import { testReading } from './card-suite/reading.js';
import { Stage, type CardCase } from './card-suite/stage.js';

export { element, faceOf, says, settling, summaryOf, tableOf } from './card-suite/stage.js';
export type { AnyCard, Attributes, CardCase, Stage } from './card-suite/stage.js';

/** What holds for every widget, tried on one. `its` adds tests of its own on the same stage. */
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
    });
    its(stage);
  });
}
