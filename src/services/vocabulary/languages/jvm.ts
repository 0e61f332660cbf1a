import type { Vocabulary } from '../vocabulary.ts';

export const JVM: Vocabulary = {
  kind: 'jvm',
  says: {
    started: ['Started * in {seconds} seconds', 'Server startup in [{ms}] milliseconds'],
    listening: [
      'Tomcat started on port',
      'Netty started on port {port}',
      'Listening on: http',
      'Started ServerConnector',
    ],
    ready: ['HikariPool-{number} - Start completed'],
    migration: [
      'Successfully applied {migrations} migration',
      'Successfully validated {migrations} migration',
      'Schema * is up to date',
    ],
    stopping: ['Commencing graceful shutdown', 'Graceful shutdown complete'],
  },
};
