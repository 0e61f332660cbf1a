import { aRabbitNode, aRabbitServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { rabbitNodeDown } from './rabbit-node-down.ts';

const subject = { service: 'rabbit', container: 'shop-rabbit-1' };

checkCases(rabbitNodeDown, {
  pass: {
    'all of them run': { rabbitServers: [aRabbitServer({ nodes: [aRabbitNode(), aRabbitNode({ name: 'b' })] })] },
  },
  fail: {
    'one is down': {
      rabbitServers: [aRabbitServer({ nodes: [aRabbitNode(), aRabbitNode({ name: 'b', running: false })] })],
      findings: [{ subject, message: 'node b is not running' }],
    },
    'one is cut off': {
      rabbitServers: [aRabbitServer({ nodes: [aRabbitNode({ partitions: ['rabbit@b'] })] })],
      findings: [{ subject, message: 'node rabbit@rabbit is cut off from others' }],
    },
  },
  notApplicable: { 'no server was read': { rabbitServers: [] } },
});
