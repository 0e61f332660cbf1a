const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Default passwords that are ordinary words: masked where they stand as a secret, never wherever they occur. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  words(`password passwd pass admin administrator root guest test testing user default secret welcome postgres postgresql
    mysql mariadb mongo mongodb redis rabbitmq rabbit kafka minio elastic elasticsearch grafana prometheus keycloak
    example docker development developer demo local localhost master oracle system manager insecure monkey dragon
    sunshine temp application service database internal ollama airflow superset metabase nextcloud wordpress drupal
    ghost gitea drone jenkins sonar portainer traefik vault consul nomad cassandra couchdb influxdb clickhouse hasura
    strapi directus supabase appwrite token apikey default123`),
);

/** Default passwords that stand for nothing else. */
const TELLING_DEFAULTS: ReadonlySet<string> = new Set(
  words(`pass123 password1 password123 p@ssw0rd passw0rd admin123 root123 toor test123 user123 changeme changeit
    change_me secret123 letmein welcome1 qwerty qwerty123 123456 1234567 12345678 123456789 1234567890 111111 000000
    abc123 minioadmin dev devpass devpassword dev-password sa supersecret topsecret foobar foobared iloveyou trustno1
    zaq12wsx temp123 app db dbpass dbpassword secretkey secret-key jwt jwtsecret jwt-secret jwt_secret mysecret my-secret
    my-secret-pw mysecretpassword s3cr3t s3cret dev-secret devsecret dev-internal-key api api-key homeassistant pihole
    plex neo4j timescale n8n`),
);

/** True for a password that products and tutorials ship with. Compared without case, never printed. */
export function isKnownDefault(value: string): boolean {
  const word = value.toLowerCase();
  return COMMON_WORDS.has(word) || TELLING_DEFAULTS.has(word);
}
