import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { hostDeviceGiven } from './host-device-given.ts';

const given = (host: string[], deviceRules: string[] = []) => ({
  containers: [
    aContainer('api', {
      security: aSecurity({
        devices: host.map((path) => ({ host: path, container: path, permissions: 'rwm' })),
        deviceRules,
      }),
    }),
  ],
});
const found = (message: string) => [{ subject: { service: 'api', container: 'shop-api-1' }, message }];

checkCases(hostDeviceGiven, {
  pass: { none: given([]), 'a graphics processor': given(['/dev/dri']), 'a narrow rule': given([], ['c 188:* rw']) },
  fail: {
    'a disk': { ...given(['/dev/sda']), findings: found('it was given /dev/sda') },
    'every device': { ...given([], ['a *:* rwm']), findings: found('it was given a *:* rwm') },
  },
  notApplicable: { 'an older capture': { containers: [aContainer('api')] } },
});
