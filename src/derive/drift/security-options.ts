import { compareText } from '../../shared/compare.ts';

/** In one form for all ways in which the same options are written, so that they can be compared: `seccomp=profile`. */
export function securityOptions(options: readonly string[]): string {
  const plain = options.map(plainOption).filter((option) => option !== '');
  return [...new Set(plain)].toSorted(compareText).join(', ') || 'none';
}

/** Compose sends the content of a seccomp profile, so that only its presence can be compared. */
function plainOption(option: string): string {
  const [, key = option, value = 'true'] = /^([\w-]+)[=:](.*)$/s.exec(option) ?? [];
  // Compose turns it into a list of paths.
  if (key === 'systempaths') return '';
  if (key === 'no-new-privileges') return /^(?:1|t|true)$/i.test(value) ? key : '';
  if (key === 'seccomp' && value !== 'unconfined') return 'seccomp=profile';
  return `${key}=${value}`;
}
