import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { privilegedHostPort } from './privileged-host-port.ts';

const publishing = (hostPort: number) =>
  aContainer('proxy', { ports: [{ containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }] });

const finding = (hostPort: number) => ({
  subject: { service: 'proxy', container: 'shop-proxy-1', port: `127.0.0.1:${hostPort}/tcp` },
  message: 'port 80/tcp is published below 1024',
});

checkCases(privilegedHostPort, {
  pass: {
    'a high host port for a low container port': { containers: [publishing(8080)] },
    'the first unprivileged port': { containers: [publishing(1024)] },
  },
  fail: {
    'port 80': { containers: [publishing(80)], findings: [finding(80)] },
    'the last privileged port': { containers: [publishing(1023)], findings: [finding(1023)] },
  },
  notApplicable: {
    'nothing is published': { containers: [aContainer('worker')] },
  },
});
