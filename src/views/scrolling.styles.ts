import { css, type CSSResult } from 'lit';

/** For a card of prose: as high as it is, however much there is to read; what a reader opens, it makes room for. */
export const scrollingStyles: CSSResult = css`
  .picture:not([hidden], :has([open])),
  .loading {
    block-size: 0;
    /* Rings of what has the focus are not cut off. */
    min-block-size: calc(100% + 6px);
    margin-block: -3px;
    padding-block: 3px;
    overflow-y: auto;
  }
  .loading {
    display: grid;
  }
  .block {
    block-size: 100%;
  }
  @media print {
    .picture:not([hidden], :has([open])) {
      block-size: auto;
    }
  }
`;
