/** join-by-path: raw/ as it is beside raw/ as it stood. Both in key order; holds one of each. */
import { comparePaths } from './model/input-key.ts';

export async function* joinByPath<Left extends { path: string }, Right extends { path: string }>(
  left: AsyncIterable<Left>,
  right: AsyncIterable<Right>,
): AsyncGenerator<[Left, Right] | [Left, undefined] | [undefined, Right]> {
  const iterator = right[Symbol.asyncIterator]();
  let other = await iterator.next();
  for await (const each of left) {
    while (other.done !== true && comparePaths(other.value.path, each.path) < 0) {
      yield [undefined, other.value];
      other = await iterator.next();
    }
    if (other.done !== true && other.value.path === each.path) {
      yield [each, other.value];
      other = await iterator.next();
    } else yield [each, undefined];
  }
  for (; other.done !== true; other = await iterator.next()) yield [undefined, other.value];
}
