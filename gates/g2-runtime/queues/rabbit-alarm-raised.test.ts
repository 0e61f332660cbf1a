import { aRabbitNode, aRabbitServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { rabbitAlarmRaised } from './rabbit-alarm-raised.ts';

const subject = { service: 'rabbit', container: 'shop-rabbit-1' };
const down = { name: 'rabbit@two', running: false, memoryAlarm: false, diskAlarm: true, partitions: [] };

checkCases(rabbitAlarmRaised, {
  pass: { 'no alarm': { rabbitServers: [aRabbitServer()] } },
  fail: {
    'both alarms': {
      rabbitServers: [aRabbitServer({ nodes: [aRabbitNode({ memoryAlarm: true, diskAlarm: true })] })],
      findings: [
        { subject, message: 'node rabbit@rabbit has a memory alarm' },
        { subject, message: 'node rabbit@rabbit has a disk alarm' },
      ],
    },
    'one of two nodes, which tells no numbers': {
      rabbitServers: [aRabbitServer({ nodes: [aRabbitNode(), down] })],
      findings: [{ subject, message: 'node rabbit@two has a disk alarm' }],
    },
  },
  notApplicable: { 'no server was read': { rabbitServers: [] } },
});
