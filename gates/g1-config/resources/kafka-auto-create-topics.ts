import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { Reference } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

const BROKER_OPTIONS: Reference = {
  label: 'Apache Kafka documentation, auto.create.topics.enable',
  url: 'https://kafka.apache.org/documentation/#brokerconfigs_auto.create.topics.enable',
};
/** Of the image of Apache and of Confluent, and of that of Bitnami. */
const VARIABLE = /^KAFKA_(?:CFG_)?AUTO_CREATE_TOPICS_ENABLE$/;

export const kafkaAutoCreateTopics = defineCheck({
  meta: {
    id: 'kafka-auto-create-topics',
    priority: 'P3',
    title: 'No Kafka broker creates a topic because a client names it',
    failureTitle: 'Kafka brokers create every topic that a client names',
    why: 'A misspelt topic is then created with default partitions and replicas, and its messages are read by nobody.',
    fix: 'Set `KAFKA_AUTO_CREATE_TOPICS_ENABLE: "false"` and create the topics by a job of the project.',
    impact: 'messages in topics that nobody reads',
    effort: 'small',
    references: [BROKER_OPTIONS],
    example: {
      bad: {
        'compose.yaml': `services:
  kafka:
    image: apache/kafka:3.9.0
`,
      },
      good: {
        'compose.yaml': `services:
  kafka:
    image: apache/kafka:3.9.0
    environment:
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false'
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const brokers = declaredServices(composeProject).flatMap((service) => {
      if (knownService(service)?.kind !== 'kafka') return [];
      const entry = service.environment.find(({ name }) => VARIABLE.test(name));
      return [{ service, entry, evidence: service.evidence }];
    });
    const findings = brokers
      .filter(({ entry }) => entry?.value?.toLowerCase() !== 'false')
      .map(({ service, entry, evidence }) => ({
        subject: entry ? { service: service.name, variable: entry.name, ...entry.at } : placeOf(service, 'environment'),
        message: 'creates every topic that a client names',
        observed: entry ? 'switched on' : 'not declared, and on by default',
        expected: '`auto.create.topics.enable=false`',
        snippet: serviceSnippet(service, [
          'environment:',
          `  ${entry?.name ?? 'KAFKA_AUTO_CREATE_TOPICS_ENABLE'}: "false"`,
        ]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, brokers, findings, 'no service is known to be a Kafka broker');
  },
});
