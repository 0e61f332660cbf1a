import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { expectedHostNames } from './expected-host-names.ts';

const withUrl = (service: string, value: string) => aContainer(service, { environment: [{ name: 'URL', value }] });
const namesFor = (value: string, from = 'ui', hostPort = 8443) => {
  const gateway = from === 'gateway' ? withUrl('gateway', value) : aContainer('gateway');
  const others = from === 'gateway' ? [] : [withUrl(from, value)];
  return expectedHostNames(gateway, { containerPort: 443, hostPort }, [gateway, ...others]);
};

test.each([
  ['the name of the service, at the port inside', 'https://gateway', ['gateway']],
  ['its container name, whatever comes after', 'https://user@Shop-Gateway-1:443/x', []],
  ['another port of it', 'https://gateway:9443', []],
  ['plain HTTP', 'http://gateway:443', []],
  ['another service', 'https://elsewhere', []],
])('a client inside names %s', (_, url, names) => {
  expect(namesFor(url)).toEqual(names);
});

test('the service names its own address outside, by the port of the host', () => {
  expect(namesFor('https://shop.example:8443', 'gateway')).toEqual(['shop.example']);
  expect(namesFor('https://shop.example', 'gateway', 443)).toEqual(['shop.example']);
  expect(namesFor('https://shop.example', 'gateway')).toEqual([]);
});

test('what a service of another name calls outside is not the name of this one', () => {
  expect(namesFor('https://api.payment.example', 'ui', 443)).toEqual([]);
});

test.each(['https://localhost:8443', 'https://10.0.0.5:8443', 'https://••••:8443'])('%s is no public name', (url) => {
  expect(namesFor(url, 'gateway')).toEqual([]);
});
