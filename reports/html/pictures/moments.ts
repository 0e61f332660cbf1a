const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/;

/** Milliseconds since 1970 of a time as the tables write it; nothing for any other text. */
export function millisecondsOf(shown: string): number | undefined {
  const [, day, time] = MOMENT.exec(shown) ?? [];
  const instant = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** `16:24:14`, or with the day in front where the hours of several days are shown. */
export function clockText(at: number, withDay: boolean): string {
  const [day = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return withDay ? `${day.slice(5)} ${time.slice(0, 5)}` : time;
}

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/** Round moments within a span of time, a handful of them. */
export function ticksWithin(from: number, to: number, most: number): number[] {
  const step = 1000 * (STEPS_S.find((seconds) => (to - from) / (seconds * 1000) <= most) ?? 86_400);
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to && ticks.length <= most; at += step) ticks.push(at);
  return ticks;
}
