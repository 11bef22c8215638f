/** Text a spreadsheet shows and never runs: an apostrophe before what would be a formula. */
export const escapeFormula = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
