/**
 * Notifications: who must be told what. Facts from every context become alerts to people, one a person and fact, addressed through the
 * directory; channels carry them (the list in the app; e-mail where a server is configured), each through a queue of its own.
 */
export { notificationsMigrations } from './storage/migrations.js';
export { notificationsEntities } from './storage/entities.js';
export { notificationsMessages } from './messages/index.js';
export { NotificationsModule } from './notifications.module.js';
export { TellPeople } from './commands/tell-people.js';
export { SendingWork, workOf } from './commands/sending-work.js';
export { Alerts, type AlertItem } from './queries/alerts.js';
export { AlertStore } from './storage/alert.store.js';
export { ALERT_KINDS, type AlertKind } from './domain/alert-plan.js';
export { type Channel, type Sending } from './channels/channel.js';
export { Channels } from './channels/channels.js';
export { CHANNELS, type ChannelLine } from './channels/index.js';
export { EmailChannel } from './channels/email.channel.js';
export { InAppChannel } from './channels/in-app.channel.js';
