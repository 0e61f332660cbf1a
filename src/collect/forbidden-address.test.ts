import { expect, test } from 'vitest';
import { forbiddenAddress } from './forbidden-address.ts';

const hostOf = (url: string) => new URL(url).hostname;

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.1.1/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
])('%s is not asked', (url) => {
  expect(forbiddenAddress(hostOf(url))).toBe('link-local and metadata addresses are not asked');
});

test.each(['http://127.0.0.1/', 'http://10.0.0.5/', 'http://[::1]/', 'http://[fd00::5]/', 'http://engine.example/'])(
  '%s may be asked',
  (url) => {
    expect(forbiddenAddress(hostOf(url))).toBeUndefined();
  },
);
