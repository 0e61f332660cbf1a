const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars, one for each, the highest for the greatest; nothing is a point. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? '·' : BARS[Math.ceil((count / most) * BARS.length) - 1])).join('');
}
