import { describe, expect, test } from 'vitest';
import { capabilitiesBeyondDefault, DEFAULT_CAPABILITIES, effectiveCapabilities } from './effective-capabilities.ts';
import { CAPABILITIES } from './known-capability.ts';

const of = (capAdd: string[] = [], capDrop: string[] = [], privileged = false) =>
  effectiveCapabilities({ privileged, capAdd, capDrop });

describe('a container has', () => {
  test('the default set, when nothing is asked for', () => {
    expect(of()).toEqual(DEFAULT_CAPABILITIES);
    expect(DEFAULT_CAPABILITIES).toHaveLength(14);
  });

  test('that set without what is dropped, and with what is added, each once', () => {
    expect(of(['cap_net_admin', 'CHOWN'], ['MKNOD', 'CAP_NET_RAW'])).toEqual([
      ...DEFAULT_CAPABILITIES.slice(0, 6),
      'NET_ADMIN',
      'NET_BIND_SERVICE',
      ...DEFAULT_CAPABILITIES.slice(9),
    ]);
  });

  test('only what is added, when all are dropped', () => {
    expect(of(['SETUID', 'CHOWN'], ['all'])).toEqual(['CHOWN', 'SETUID']);
    expect(of([], ['ALL'])).toEqual([]);
  });

  test('all but what is dropped, when all are added, and ALL among the dropped counts for nothing', () => {
    expect(of(['ALL'], ['SYS_ADMIN'])).toHaveLength(CAPABILITIES.length - 2);
    expect(of(['ALL'], ['ALL'])).toHaveLength(CAPABILITIES.length - 1);
  });

  test('all, when it is privileged, whatever is dropped', () => {
    expect(of([], ['ALL'], true)).toHaveLength(CAPABILITIES.length - 1);
  });
});

test('beyond the default set is what was added', () => {
  expect(capabilitiesBeyondDefault({ privileged: false, capAdd: ['CHOWN', 'BPF'], capDrop: [] })).toEqual(['BPF']);
});
