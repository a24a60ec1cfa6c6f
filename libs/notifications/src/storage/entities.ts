import { AlertEntity } from './alert.entity.js';

export const notificationsEntities = [AlertEntity];
