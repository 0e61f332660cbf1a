import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { kafkaAutoCreateTopics } from './kafka-auto-create-topics.ts';

const broker = (image: string, ...environment: ReturnType<typeof anEntry>[]) =>
  projectOf(aService('kafka', { image, environment }));
const message = 'creates every topic that a client names';
const variable = 'KAFKA_AUTO_CREATE_TOPICS_ENABLE';

checkCases(kafkaAutoCreateTopics, {
  pass: {
    'switched off': broker('apache/kafka:3.9.0', anEntry(variable, 'false')),
    'switched off, in the words of another image': broker(
      'bitnami/kafka:3.9',
      anEntry('KAFKA_CFG_AUTO_CREATE_TOPICS_ENABLE', 'False'),
    ),
  },
  fail: {
    'nothing is said': {
      ...broker('apache/kafka:3.9.0'),
      findings: [{ subject: { service: 'kafka', ...at(3) }, message }],
    },
    'switched on': {
      ...broker('confluentinc/cp-kafka:7.7.1', anEntry(variable, 'true')),
      findings: [{ subject: { service: 'kafka', variable, ...at(12) }, message }],
    },
  },
  notApplicable: {
    'no Kafka': projectOf(aService('api')),
    'a broker with other options': broker('redpandadata/redpanda:v24.2.1'),
  },
});
