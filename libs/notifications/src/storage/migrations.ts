import { AlertsOfSubstitutes1790000940100 } from './migrations/1790000940100-alerts-of-substitutes.js';
import { NotificationsTables1790000400000 } from './migrations/1790000400000-notifications-tables.js';

/** The migrations of this context, oldest first. */
export const notificationsMigrations = [NotificationsTables1790000400000, AlertsOfSubstitutes1790000940100];
