import { compareText } from '../../shared/compare.ts';
import { capabilityName } from '../hardening/capability.ts';
import { DEFAULT_CAPABILITIES } from '../hardening/effective-capabilities.ts';
import { chosenOptions } from '../hardening/security-profile.ts';
import type { Compare, Comparison, Difference } from './difference.ts';
import { securityOptions } from './security-options.ts';

/** One field: its key, what it is called, and what it is on both sides; undefined where that is not told. */
type Field = readonly [key: string, name: string, declared: string | undefined, running: string | undefined];

/** User, capabilities, security options, read-only root, privileges, namespaces and init. */
export const comparePrivileges: Compare = (comparison) => fields(comparison).flatMap(differenceOf);

function fields({ service, container, image }: Comparison): readonly Field[] {
  const { security } = container;
  const user = service.user || image?.user;
  return [
    ['user', 'user', user === undefined ? undefined : user || 'root', container.user || 'root'],
    ['privileged', 'privileged mode', onOff(service.privileged), onOff(security.privileged)],
    ['read_only', 'read-only root filesystem', onOff(service.readOnly), onOff(security.readOnlyRoot)],
    ['cap_add', 'list of added capabilities', capabilities(service.capAdd), capabilities(security.capAdd)],
    ['cap_drop', 'list of dropped capabilities', dropped(service.capDrop), dropped(security.capDrop)],
    ['security_opt', 'list of security options', securityOptions(service.securityOpt), runningOptions(container)],
    ['pid', 'process namespace', namespace(service.pid), namespace(security.pidMode)],
    ['ipc', 'IPC namespace', namespace(service.ipc), namespace(security.ipcMode)],
    ['userns_mode', 'user namespace', namespace(service.userNamespaceMode), namespace(security.userNamespaceMode)],
    ['init', 'init process', service.keys['init'] && onOff(service.init), onOffOrUnknown(security.init)],
  ];
}

function differenceOf([key, name, declared, running]: Field): Difference[] {
  if (declared === undefined || running === undefined || declared === running) return [];
  return [{ keys: [key], message: `the ${name} is not as declared`, declared, running }];
}

function onOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}

function onOffOrUnknown(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : onOff(isOn);
}

function capabilities(names: readonly string[]): string {
  return [...new Set(names.map(capabilityName))].toSorted(compareText).join(', ') || 'none';
}

/** Podman writes down every one of the default set where all were dropped. */
function dropped(names: readonly string[]): string {
  const all = new Set(names.map(capabilityName));
  return DEFAULT_CAPABILITIES.every((name) => all.has(name)) ? 'ALL' : capabilities(names);
}

function runningOptions({ security }: Comparison['container']): string {
  return securityOptions(chosenOptions(security));
}

/** Which kind of own namespace the engine gives depends on its settings. */
function namespace(mode = ''): string {
  if (mode === 'host') return 'the one of the host';
  return /^(?:service|container):/.test(mode) ? 'the one of another container' : 'its own';
}
