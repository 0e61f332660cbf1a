/**
 * Writes a floating-point number the way Compose does: shortest digits, exponent form when the decimal exponent is
 * below -4 or at least 6, with a sign and two digits. `1.50` is `1.5`, `1e6` is `1e+06`.
 */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < 6))
    return String(value).includes('e') ? fixed(value, power) : String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** JavaScript switches to the exponent form where Compose does not yet. */
function fixed(value: number, power: number): string {
  return value.toFixed(Math.max(0, 20 - power)).replace(/0+$/, '');
}
