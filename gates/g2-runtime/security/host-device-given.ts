import { untoldByPodman } from '../../../src/derive/engine/untold-by-podman.ts';
import { isBroadDeviceRule, isRawDevice } from '../../../src/derive/hardening/host-device.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostDeviceGiven = defineCheck({
  meta: {
    id: 'host-device-given',
    priority: 'P0',
    title: 'No container was given the disks or the memory of the host',
    failureTitle: 'Containers were given disks or memory of the host',
    why: 'Whoever reads or writes the disk or the memory beneath the host needs no other way out of the container.',
    fix: 'Remove the device from `devices`, and the rule from `device_cgroup_rules`; mount the folder that is needed instead.',
    impact: 'takeover of the host',
    effort: 'medium',
    references: [cis('5.18'), composeSpec('05-services', 'devices')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const told = containers.filter(({ security }) => security.devices !== undefined);
    const withoutRules = containers.filter(({ security }) => security.deviceRules === undefined);
    const findings = told.flatMap((container) => {
      const { devices = [], deviceRules = [] } = container.security;
      const given = [...devices.map(({ host }) => host).filter(isRawDevice), ...deviceRules.filter(isBroadDeviceRule)];
      if (given.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `it was given ${given.join(', ')}`,
        observed: given.join(', '),
        expected: 'no disk and no memory of the host',
        evidence: [container.evidence] as const,
      };
    });
    return judge(
      told,
      findings,
      'the capture does not tell which devices containers were given',
      untoldByPodman(withoutRules, 'by which rules it admits devices'),
    );
  },
});
