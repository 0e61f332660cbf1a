import { expect, test } from 'vitest';
import { camelCase, idFault } from './identifier.ts';

test.each(['published-on-all-interfaces', 'port-map', 'http2-off'])('%s can be used', (id) => {
  expect(idFault(id)).toBeUndefined();
});

test.each(['', 'port', 'Port-Map', 'port_map', 'port--map', '-port-map', 'port-map-', '../port-map', '2-ports'])(
  '"%s" is malformed',
  (id) => {
    expect(idFault(id)).toContain(`"${id}" is no identifier`);
  },
);

test('an identifier names the failing state, neither its absence nor what kind of thing it is', () => {
  expect(idFault('no-health-check')).toContain('name the failing state');
  expect(idFault('lost-port-check')).toContain('says what it is');
});

test('the export is named like the file', () => {
  expect(camelCase('port-map')).toBe('portMap');
  expect(camelCase('http-2-off')).toBe('http2Off');
});
