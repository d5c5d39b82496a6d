/**
 * The configuration of the bed's Dovecot and Postfix, as texts. Nothing can leave the machine: every domain is
 * delivered to the bed's own mailboxes, except bad.test (refused at RCPT), bounce.test (accepted, then a real
 * delivery report) and slow.test (a real "delayed" report).
 */

export type MailBedPorts = {
  readonly imap: number
  readonly imaps: number
  readonly lmtp: number
  readonly submission: number
  readonly smtps: number
  /** Where Sieve hands its vacation answers to Postfix. */
  readonly relay: number
  /** Where Dovecot asks whether an access token is good. */
  readonly tokens: number
}

/**
 * What the IMAP server says it can do: all of Dovecot, or as little as Gmail or Outlook say after login. Outlook lets
 * nobody in with a password.
 */
export type MailBedProfile = 'full' | 'gmail' | 'outlook'

const capabilities: Record<MailBedProfile, string | null> = {
  full: null,
  gmail:
    'IMAP4rev1 SASL-IR UNSELECT IDLE NAMESPACE ID CHILDREN UIDPLUS MOVE CONDSTORE ENABLE ESEARCH LITERAL+ SPECIAL-USE LIST-STATUS',
  outlook: 'IMAP4rev1 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+',
}

const passwordsToo = `passdb {
  driver = static
  args = password=secret
}`

export function dovecotConfig(directory: string, ports: MailBedPorts, profile: MailBedProfile): string {
  const capability = capabilities[profile]
  return `
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = ${directory}/dovecot/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${directory}/cert.pem
ssl_key = <${directory}/key.pem
disable_plaintext_auth = no
auth_mechanisms = ${profile === 'outlook' ? '' : 'plain login '}xoauth2 oauthbearer
auth_failure_delay = 0
mail_location = maildir:${directory}/mail/%u/Maildir
first_valid_uid = 1
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${directory}/dovecot/oauth2.conf
}
${profile === 'outlook' ? '' : passwordsToo}
userdb {
  driver = static
  args = uid=mail gid=mail home=${directory}/mail/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
mail_max_userip_connections = 100
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
submission_host = 127.0.0.1:${ports.relay}
protocol imap {
${capability === null ? '' : `  imap_capability = ${capability}\n`}}
recipient_delimiter = +
lmtp_save_to_detail_mailbox = yes
lda_mailbox_autocreate = yes
protocol lmtp {
  mail_plugins = $mail_plugins sieve
}
plugin {
  sieve = file:${directory}/mail/%u/sieve;active=${directory}/mail/%u/.dovecot.sieve
  sieve_vacation_min_period = 0
  sieve_vacation_send_from_recipient = yes
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
service auth {
  unix_listener sasl {
    mode = 0666
  }
}
`
}

export function oauth2Config(ports: MailBedPorts): string {
  return `introspection_url = http://127.0.0.1:${ports.tokens}/introspect?token=
introspection_mode = get
username_attribute = email
active_attribute = active
active_value = true
`
}

export function postfixMainConfig(directory: string, ports: MailBedPorts, daemons: string): string {
  return `compatibility_level = 3.6
daemon_directory = ${daemons}
queue_directory = ${directory}/postfix/queue
data_directory = ${directory}/postfix/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${directory}/postfix/log
maillog_file_prefixes = ${directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
alias_maps =
alias_database =
mynetworks_style = host
default_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
relay_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
transport_maps = inline:{ {bad.test=error:5.1.1 user unknown}, {bounce.test=nouser:}, {slow.test=tempfail:} }
delay_warning_time = 1s
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 8s
service_throttle_time = 1s
message_size_limit = 41943040
smtpd_error_sleep_time = 0
smtpd_tls_cert_file = ${directory}/cert.pem
smtpd_tls_key_file = ${directory}/key.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = no
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${directory}/run/sasl
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtp_dns_support_level = disabled
smtp_host_lookup = native
lmtp_host_lookup = native
smtputf8_enable = yes
`
}

export function postfixMasterConfig(ports: MailBedPorts): string {
  const relay =
    '-o smtpd_relay_restrictions=permit_mynetworks,reject -o smtpd_recipient_restrictions=permit_mynetworks,reject ' +
    '-o mynetworks=127.0.0.0/8 -o smtpd_sasl_auth_enable=no'
  return `127.0.0.1:${ports.submission} inet n - n - - smtpd
127.0.0.1:${ports.smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:${ports.relay} inet n - n - - smtpd ${relay}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
flush unix n - n 1000? 0 flush
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
scache unix - - n - 1 scache
nouser unix - n n - - pipe user=nobody argv=/bin/sh -c {exit 67}
tempfail unix - n n - - pipe user=nobody argv=/bin/sh -c {exit 75}
showq unix n - n - - showq
postlog unix-dgram n - n - 1 postlogd
`
}
