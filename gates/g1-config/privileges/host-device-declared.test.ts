import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { hostDeviceDeclared } from './host-device-declared.ts';

const given = (...devices: string[]) => projectOf(aService('agent', { devices, keys: { devices: at(7) } }));
const finding = (device: string) => ({
  subject: { service: 'agent', ...at(7) },
  message: `the device ${device} of the host is given to the service`,
});

checkCases(hostDeviceDeclared, {
  pass: {
    'no device': projectOf(aService('api')),
    'what every container has': given('/dev/urandom:/dev/random:r', '/dev/null'),
  },
  fail: {
    'a serial port': { ...given('/dev/ttyUSB0:/dev/tty0:rw'), findings: [finding('/dev/ttyUSB0')] },
    'a disk and a graphics card': {
      ...given('/dev/nvme0n1p1', '/dev/dri'),
      findings: [{ ...finding('/dev/nvme0n1p1'), priority: 'P0' }, finding('/dev/dri')],
    },
    'every device': { ...given('/dev:/dev'), findings: [{ ...finding('/dev'), priority: 'P0' }] },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
