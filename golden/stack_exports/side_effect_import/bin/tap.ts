// All resources are made in lib.
import '../lib/orders';
