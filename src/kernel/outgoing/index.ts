export { callOut, type OutgoingAnswer, type OutgoingRequest } from './call-out.ts';
export { checkUrl, type Destination, destinationOf, type OutgoingPolicy } from './destination.ts';
export { troubleText } from './trouble.ts';
