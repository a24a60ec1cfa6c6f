import { queueConformance } from './queue-conformance.js';

queueConformance('redis');
