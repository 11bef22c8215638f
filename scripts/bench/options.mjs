/** What was asked for on the command line. Ends the program with advice where it cannot be understood. */
export function readOptions(args, { rows, contestants, sizes }) {
  const words = [...args];
  let repetitions = 7;
  const at = words.indexOf('--repetitions');
  if (at >= 0) {
    repetitions = Number(words.splice(at, 2)[1]);
    if (!(Number.isInteger(repetitions) && repetitions > 0)) fail('--repetitions should be a whole number, such as 7.');
  }
  const kinds = [rows, contestants, sizes.map(shortly)];
  const unknown = words.filter((word) => !kinds.flat().includes(word));
  if (unknown.length > 0)
    fail(`Not a row, contestant or number of points: ${unknown.join(', ')}. There are: ${kinds.flat().join(', ')}.`);
  /** Words of one kind widen the choice, words of different kinds narrow it. */
  const allows = (kind) => {
    const asked = words.filter((word) => kind.includes(word));
    return (value) => asked.length === 0 || asked.includes(value);
  };
  const [row, contestant, size] = kinds.map(allows);
  return { repetitions, row, contestant, size: (points) => points === null || size(shortly(points)) };
}

/** 1000000 → 1e6 */
const shortly = (points) => points.toExponential().replace('+', '');

function fail(message) {
  console.error(message);
  process.exit(1);
}
