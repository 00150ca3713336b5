export default 30;
