// As RabbitMQ 3.10.8 answered to a user with the tag `monitoring`, without the fields that nobody reads.

/** Answers by path. */
export const RECORDED: Readonly<Record<string, unknown>> = {
  '/api/overview': {
    management_version: '3.10.8',
    product_name: 'RabbitMQ',
    rabbitmq_version: '3.10.8',
    cluster_name: 'rabbit@rabbit',
    erlang_version: '25.2.3',
    queue_totals: { messages: 3, messages_ready: 3, messages_unacknowledged: 0 },
    object_totals: { channels: 1, connections: 1, consumers: 0, exchanges: 7, queues: 1 },
  },
  '/api/nodes': [
    {
      partitions: [],
      fd_total: 20_000,
      fd_used: 35,
      mem_limit: 10_110_604_083,
      mem_used: 153_944_064,
      mem_alarm: true,
      disk_free: 81_615_749_120,
      disk_free_limit: 50_000_000,
      disk_free_alarm: false,
      name: 'rabbit@localhost',
      running: true,
      type: 'disc',
    },
    // What is told of a node that is down.
    { name: 'rabbit@two', running: false, partitions: [], type: 'disc' },
  ],
  '/api/queues': [
    {
      name: 'jobs',
      vhost: '/',
      type: 'classic',
      state: 'running',
      durable: true,
      consumers: 0,
      messages_ready: 3,
      messages_unacknowledged: 0,
      messages_unacknowledged_details: { rate: 0.2 },
    },
    { name: 'on a node that is down', vhost: 'mail', type: 'quorum', state: 'down', durable: true },
  ],
};
