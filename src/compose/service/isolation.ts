import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { flagOf } from './typed.ts';

type Isolation = Pick<
  ComposeService,
  'uts' | 'userNamespaceMode' | 'cgroup' | 'cgroupParent' | 'devices' | 'usesApiSocket'
>;

/** What a service has in common with the host: namespaces, devices, the socket of the engine. */
export function isolationOf(tree: Tree | undefined): Isolation {
  const [uts, userNamespaceMode, cgroup, cgroupParent] = ['uts', 'userns_mode', 'cgroup', 'cgroup_parent'].map((key) =>
    textOf(childOf(tree, key)),
  );
  const devices = itemsOf(childOf(tree, 'devices'))
    .map(deviceText)
    .filter((text) => text !== '');
  return {
    ...(uts !== undefined && { uts }),
    ...(userNamespaceMode !== undefined && { userNamespaceMode }),
    ...(cgroup !== undefined && { cgroup }),
    ...(cgroupParent !== undefined && { cgroupParent }),
    ...(devices.length > 0 && { devices: [...new Set(devices)] }),
    ...(flagOf(childOf(tree, 'use_api_socket')) && { usesApiSocket: true }),
  };
}

/** Both forms of a device as the short one. */
function deviceText(item: Tree): string {
  const parts = ['source', 'target', 'permissions'].map((key) => textOf(childOf(item, key)));
  return textOf(item) ?? parts.filter((part) => part !== undefined).join(':');
}
