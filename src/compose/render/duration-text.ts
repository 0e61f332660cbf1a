const HOUR = 3600;
const MINUTE = 60;

/** Writes a duration the way Compose does: `1m30s`, `1.5s`, `100ms`, `0s`. */
export function composeDuration(milliseconds: number): string {
  if (milliseconds < 0) return `-${composeDuration(-milliseconds)}`;
  const nanoseconds = Math.round(milliseconds * 1e6);
  if (nanoseconds === 0) return '0s';
  if (nanoseconds < 1e3) return `${nanoseconds}ns`;
  if (nanoseconds < 1e6) return `${nanoseconds / 1e3}µs`;
  if (nanoseconds < 1e9) return `${nanoseconds / 1e6}ms`;
  const whole = Math.floor(nanoseconds / 1e9);
  const fraction = String(nanoseconds % 1e9)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const seconds = `${whole % MINUTE}${fraction === '' ? '' : `.${fraction}`}s`;
  if (whole < MINUTE) return seconds;
  const minutes = `${Math.floor(whole / MINUTE) % MINUTE}m${seconds}`;
  return whole < HOUR ? minutes : `${Math.floor(whole / HOUR)}h${minutes}`;
}
