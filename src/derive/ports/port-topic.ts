import { isStore, knownService, supposedService } from '../../services/identify-service.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import { type DeclaredPort, publishedPorts } from './declared-port.ts';
import { outsideProxies } from './declared-proxy.ts';
import { managedOn } from './management-port.ts';

/** As what a published port is judged: each is the matter of one check only. */
export type PortTopic = 'management interface' | 'data store' | 'proxy' | 'beside a proxy' | 'application';

/** Mail, shells, names, telephony and brokers for devices do not pass through an HTTP proxy. */
const OTHER_PROTOCOLS = new Set([21, 22, 25, 53, 110, 143, 389, 465, 587, 636, 993, 995, 1025, 1883, 5060, 5061, 8883]);

/**
 * The published ports that are one thing. A reverse proxy is there to be reached; where one is, the ports of other
 * services are ways around it.
 */
export function portsOn(topic: PortTopic, project: DeclaredProject): readonly DeclaredPort[] {
  const hasProxy = outsideProxies(project).length > 0;
  return publishedPorts(project).filter((published) => topicOf(published, hasProxy) === topic);
}

function topicOf(published: DeclaredPort, hasProxy: boolean): PortTopic {
  const { service, port } = published;
  if (managedOn(published) !== undefined) return 'management interface';
  if (isStore(supposedService(service))) return 'data store';
  if (knownService(service)?.role === 'proxy') return 'proxy';
  const isHttp = port.protocol === 'tcp' && !OTHER_PROTOCOLS.has(port.target);
  return isHttp && hasProxy ? 'beside a proxy' : 'application';
}
