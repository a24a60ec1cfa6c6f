import { DeliveryEntity } from './delivery.entity.js';
import { DispatchEntity } from './dispatch.entity.js';

export const disseminationEntities = [DispatchEntity, DeliveryEntity];
