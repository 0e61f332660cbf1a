import { capabilityDanger } from '../../../src/derive/hardening/capability.ts';
import { DEFAULT_CAPABILITIES, effectiveCapabilities } from '../../../src/derive/hardening/effective-capabilities.ts';
import { CAPABILITIES } from '../../../src/derive/hardening/known-capability.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const capabilitiesOfContainers = defineExhibit({
  meta: { id: 'capabilities-of-containers', title: 'Capabilities that processes of each container can have' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers.map(rowOf).toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Of the default set' },
        { title: 'Beyond it' },
        { title: 'Dangerous' },
        { title: 'Asked for' },
      ],
      rows,
      note: `Resolved from what was added and dropped, as the engine does it; the default set holds ${DEFAULT_CAPABILITIES.length}.`,
    };
  },
});

function rowOf({ name, security, evidence }: Container) {
  const effective = effectiveCapabilities(security);
  const beyond = effective.filter((capability) => !DEFAULT_CAPABILITIES.includes(capability));
  const kept = effective.filter((capability) => DEFAULT_CAPABILITIES.includes(capability));
  const dangerous = beyond.filter((capability) => capabilityDanger(capability) !== undefined);
  return {
    cells: [name, keptText(kept), listed(beyond), listed(dangerous), askedText(security)],
    evidence: [evidence],
  };
}

function keptText(kept: readonly string[]): string {
  return kept.length === DEFAULT_CAPABILITIES.length ? 'all' : listed(kept);
}

/** Long lists say how many there are; every capability of the kernel is one word. */
function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const every = CAPABILITIES.length - 1 - DEFAULT_CAPABILITIES.length;
  if (names.length === every) return `every other one (${every})`;
  return names.join(', ');
}

function askedText({ privileged, capAdd, capDrop }: Container['security']): string {
  const asked = [
    ...(privileged ? ['privileged'] : []),
    ...capDrop.map((name) => `-${name}`),
    ...capAdd.map((name) => `+${name}`),
  ];
  return asked.length === 0 ? 'nothing' : asked.join(' ');
}
