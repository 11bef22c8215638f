/**
 * A function that remembers its last result, and makes another only of other arguments. Answers and options are told apart by
 * identity: an answer that changes is another object.
 */
export function memo<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    const isSame = last?.args.length === args.length && last.args.every((each, index) => Object.is(each, args[index]));
    if (!last || !isSame) last = { args, result: make(...args) };
    return last.result;
  };
}
