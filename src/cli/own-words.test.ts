import { expect, test } from 'vitest';
import { Redactor } from '../capture/redact/redactor.ts';
import { isOwnWord } from './own-words.ts';

test.each(['02_RUNTIME_AUDIT', 'gates-report', '0.0.0.0'])('%s stands in the program itself', (value) => {
  expect(isOwnWord(value)).toBe(true);
});

test('a password that stands in the program is masked in what was read, and does not cost the report', () => {
  const redactor = new Redactor(Buffer.alloc(32), isOwnWord);
  const container = { environment: [{ name: 'ADMIN_PASSWORD', value: '02_RUNTIME_AUDIT' }], name: '02_RUNTIME_AUDIT' };
  redactor.gather(container);
  expect(JSON.stringify(redactor.redact(container).value)).not.toContain('02_RUNTIME_AUDIT');
  expect(redactor.leaks('written to 02_RUNTIME_AUDIT.md')).toBe(false);
});

test('any other password does', () => {
  const value = ['q8Zr2LkX0v', 'Tn5YpW'].join('');
  const redactor = new Redactor(Buffer.alloc(32), isOwnWord);
  redactor.learn(value);
  expect(redactor.leaks(`it says ${value}`)).toBe(true);
});
