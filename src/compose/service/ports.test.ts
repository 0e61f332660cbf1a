import { describe, expect, test } from 'vitest';
import type { ComposePort } from '../../model/evidence/compose-service.ts';
import { createAllowance } from '../allowance.ts';
import { treeOf } from '../testing/tree-of.ts';
import { portsOf } from './ports.ts';

/** The ports of one item, one line each: `address published -> target/protocol`. */
function ports(item: string): { lines: readonly string[]; faults: readonly string[] } {
  const { tree, diagnosis, faults } = treeOf(`[${item}]`);
  const found = portsOf(tree, { diagnosis, allowance: createAllowance() });
  return { lines: found.map(lineOf), faults: faults() };
}

function lineOf({ hostAddress = '*', published = 'any', target, protocol }: ComposePort): string {
  return `${hostAddress} ${published} -> ${target}/${protocol}`;
}

describe('the short form', () => {
  test.each([
    ['80', ['* any -> 80/tcp']],
    ['"80"', ['* any -> 80/tcp']],
    ['"8080:80"', ['* 8080 -> 80/tcp']],
    ['8080:80', ['* 8080 -> 80/tcp']],
    ['22:22', ['* 22 -> 22/tcp']],
    ['"53:53/udp"', ['* 53 -> 53/udp']],
    ['"53:53/UDP"', ['* 53 -> 53/udp']],
    ['"9:9/sctp"', ['* 9 -> 9/sctp']],
    ['"127.0.0.1:8080:80"', ['127.0.0.1 8080 -> 80/tcp']],
    ['"127.0.0.1::80"', ['127.0.0.1 any -> 80/tcp']],
    ['"[::1]:8080:80"', ['::1 8080 -> 80/tcp']],
    ['":80"', ['* any -> 80/tcp']],
    ['":8080:80"', ['* 8080 -> 80/tcp']],
    ['"80-81"', ['* any -> 80/tcp', '* any -> 81/tcp']],
    ['"8080-8081:80-81"', ['* 8080 -> 80/tcp', '* 8081 -> 81/tcp']],
    ['"8000-9000:80"', ['* 8000-9000 -> 80/tcp']],
    ['"80:80", "80:80", "81:80"', ['* 80 -> 80/tcp', '* 81 -> 80/tcp']],
  ])('%s', (item, lines) => {
    expect(ports(item)).toEqual({ lines, faults: [] });
  });
});

describe('the long form', () => {
  test.each([
    ['{ target: 80 }', ['* any -> 80/tcp']],
    ['{ target: 80, published: 8080 }', ['* 8080 -> 80/tcp']],
    ['{ target: 80, published: "8000-9000" }', ['* 8000-9000 -> 80/tcp']],
    ['{ target: 53, published: "53", host_ip: 127.0.0.1, protocol: udp }', ['127.0.0.1 53 -> 53/udp']],
    ['{ target: 80, published: "" }', ['* any -> 80/tcp']],
  ])('%s', (item, lines) => {
    expect(ports(item)).toEqual({ lines, faults: [] });
  });
});

test.each([
  ['{ target: 80, published: many }', '* many -> 80/tcp', 'published'],
  ['{ target: 70000 }', '* any -> 70000/tcp', 'target'],
])('%s is taken, as Compose takes it, with a word about the engine', (item, line, which) => {
  expect(ports(item)).toEqual({
    lines: [line],
    faults: [`the ${which} port is no number up to 65535, which no engine takes`],
  });
});

describe('what is no port', () => {
  test.each([
    ['"99999"', 'a port that is no number from 0 to 65535 in ports'],
    ['"70000:80"', 'a port that is no number from 0 to 65535 in ports'],
    ['"81-80"', 'a port that is no number from 0 to 65535 in ports'],
    ['"80:http"', 'a port that is no number from 0 to 65535 in ports'],
    ['"80:"', 'a port that is not [ADDRESS:][HOST:]CONTAINER[/PROTOCOL] in ports'],
    ['""', 'a port that is not [ADDRESS:][HOST:]CONTAINER[/PROTOCOL] in ports'],
    ['"80/http"', 'a protocol that is not tcp, udp or sctp in ports'],
    ['"localhost:80:80"', 'a host address that is no IP address in ports'],
    ['"256.0.0.1:80:80"', 'a host address that is no IP address in ports'],
    ['"8080-8082:80-81"', 'ranges of different lengths in ports'],
    ['"8080:80-81"', 'ranges of different lengths in ports'],
    ['{ target: 0-1 }', 'a target that is no port number in ports'],
  ])('%s', (item, fault) => {
    expect(ports(item)).toEqual({ lines: [], faults: [fault] });
  });
});
