const days = 365;

export default days;
