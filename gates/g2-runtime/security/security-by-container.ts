import { declaredUserText, isListable } from '../../../src/derive/hardening/declared-user.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { Network } from '../../../src/model/evidence/engine-objects.ts';
import type { DeepReadonly, EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Evidence = EvidenceFor<'containers' | 'processes' | 'networks'>;
type ReadContainer = Evidence['containers'][number];

export const securityByContainer = defineExhibit({
  meta: { id: 'security-by-container', title: 'Privileges and isolation of each container' },
  needs: ['containers', 'processes', 'networks'],
  present(evidence) {
    const rows = evidence.containers
      .map((container) => rowOf(container, evidence))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Processes run as' },
        { title: 'Privileged' },
        { title: 'Capabilities' },
        { title: 'New privileges' },
        { title: 'Root filesystem' },
        { title: 'Networks' },
        { title: 'Restart policy' },
      ],
      rows,
    };
  },
});

function rowOf(container: ReadContainer, { processes, networks }: Evidence) {
  const list = processes.find((read) => read.container === container.name);
  const attached = networks.filter(({ name }) => container.networks.some((network) => network.name === name));
  const users = [...new Set(list?.processes.map(({ user }) => user))].toSorted(compareText);
  const { security, restartPolicy } = container;
  return {
    cells: [
      container.name,
      users.length > 0 ? users.join(', ') : unseenText(container),
      security.privileged ? 'yes' : 'no',
      capabilitiesText(security),
      security.options.some((option) => /^no-new-privileges([:=]true)?$/.test(option)) ? 'refused' : 'allowed',
      security.readOnlyRoot ? 'read-only' : 'writable',
      networksText(container, attached),
      restartPolicy.name || 'no',
    ],
    evidence: [container, ...(list ? [list] : []), ...attached].map((read) => read.evidence),
  };
}

/** What runs and could not be listed has at least a user that is declared. */
function unseenText(container: ReadContainer): string {
  return isListable(container) ? declaredUserText(container) : 'no process was seen';
}

function capabilitiesText({ capDrop, capAdd }: DeepReadonly<Container>['security']): string {
  const changes = [...capDrop.map((name) => `-${name}`), ...capAdd.map((name) => `+${name}`)];
  return changes.length === 0 ? 'the default set' : changes.join(' ');
}

function networksText(container: ReadContainer, networks: readonly DeepReadonly<Network>[]): string {
  const names = container.networks.map(({ name }) => {
    const isInternal = networks.some((network) => network.name === name && network.internal);
    return isInternal ? `${name} (internal)` : name;
  });
  return names.length === 0 ? `none (${container.networkMode})` : names.toSorted(compareText).join(', ');
}
