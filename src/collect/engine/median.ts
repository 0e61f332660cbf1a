/** The middle of some numbers, of the two in the middle their mean; zero of none. */
export function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const half = inOrder.length / 2;
  const upper = inOrder[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((inOrder[half - 1] ?? upper) + upper) / 2 : upper;
}
