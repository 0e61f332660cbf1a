import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { containerOnDefaultBridge } from './container-on-default-bridge.ts';

const on = (...names: string[]) => ({ networks: names.map((name) => ({ name, address: '', aliases: [] })) });
const finding = (service: string) => ({
  subject: { service, container: `shop-${service}-1`, network: 'bridge' },
  message: 'it is attached to the default bridge',
});

checkCases(containerOnDefaultBridge, {
  pass: {
    'it is on a network of the project': { containers: [aContainer('api')] },
    'a network of another name that holds the word': { containers: [aContainer('api', on('shop_bridge'))] },
    'a network that has the name which Podman gives to its own': { containers: [aContainer('api', on('podman'))] },
    'the network of the host is another matter': { containers: [aContainer('api', on('host'))] },
  },
  fail: {
    'it is on the default bridge': {
      containers: [aContainer('api', { ...on('bridge'), networkMode: 'bridge' })],
      findings: [finding('api')],
    },
    'it is on that of Podman': {
      containers: [aContainer('api', { ...on('podman'), madeBy: 'podman' })],
      findings: [{ ...finding('api'), subject: { ...finding('api').subject, network: 'podman' } }],
    },
    'it is on both': {
      containers: [aContainer('api', on('shop_default', 'bridge')), aContainer('web')],
      findings: [finding('api')],
    },
  },
  notApplicable: {
    'nothing runs': { containers: [] },
    'it has stopped': {
      containers: [aContainer('api', { ...on('bridge'), state: aState({ status: 'exited', running: false }) })],
    },
    'it is a container of compose run': { containers: [aContainer('api', { ...on('bridge'), oneOff: true })] },
  },
});
