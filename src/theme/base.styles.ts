import { css } from 'lit';

/**
 * For the outermost element inside a widget, with class `base`: nothing that the page sets on an ancestor, on the
 * widget or on `*` comes past it. Let through on purpose: the font family and its smoothing, the colour scheme, the
 * direction (which `all` leaves alone), and that something around is hidden, inert or not to be pointed at.
 *
 * Its font size is `medium`, the size the reader has set in the browser: an `em` of the element inside is that, and
 * not the page's root font size, which a page sets for itself (`html { font-size: 62.5% }`).
 */
export const baseStyles = css`
  .base {
    all: initial;
    display: block;
    block-size: 100%;
    color-scheme: inherit;
    font-family: inherit;
    -webkit-font-smoothing: inherit;
    -moz-osx-font-smoothing: inherit;
    visibility: inherit;
    pointer-events: inherit;
    interactivity: inherit;
    /* Japanese, which has no blanks, is broken between phrases. */
    line-break: strict;
    word-break: auto-phrase;
    /* Bars and swatches are grounds, which browsers leave out on paper. */
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
`;
