import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

/** Devices that every container has anyway. */
const HARMLESS = /^\/dev\/(?:null|zero|full|random|urandom|tty)$/;
/** Disks, memory and I/O ports: what the host itself lives on. */
const HOLDS_THE_HOST =
  /^\/dev\/?$|^\/dev\/(?:(?:sd|vd|xvd|hd)[a-z]+\d*|nvme\d.*|mmcblk\d.*|dm-\d+|mapper\/.*|disk\/.*|k?mem|port)$/;

export const hostDeviceDeclared = defineCheck({
  meta: {
    id: 'host-device-declared',
    priority: 'P1',
    title: 'No service is given a device of the host',
    failureTitle: 'Services are given devices of the host',
    why: 'The service then speaks to the hardware itself; with a disk or the memory of the host it owns the host.',
    fix: 'Remove it from `devices`; where one is needed give that one, and only the permissions it takes (`:r` to read).',
    impact: 'hardware of the host within reach',
    effort: 'medium',
    references: [cis('5.18'), composeSpec('05-services', 'devices')],
    example: {
      bad: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    devices: ["/dev/sda:/dev/sda"]
`,
      },
      good: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    devices: ["/dev/urandom:/dev/random:r"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) =>
      (service.devices ?? [])
        .map((device) => ({ device, source: device.split(':', 1)[0] ?? '' }))
        .filter(({ source }) => !HARMLESS.test(source))
        .map(({ device, source }) => ({
          subject: placeOf(service, 'devices'),
          message: `the device ${source} of the host is given to the service`,
          observed: device,
          expected: 'no device of the host',
          ...(HOLDS_THE_HOST.test(source) && { priority: 'P0' as const }),
          fix: `Remove \`${source}\` from \`devices\`, or give only the permissions it takes (\`:r\` to read).`,
          evidence: [service.evidence] as const,
        })),
    );
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});
