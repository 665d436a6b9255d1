"""Indonesia's numbering plan: whether a mobile number in international form can exist."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType, ValidationResult

from domain.people.phones import COUNTRY_CODE, Phone, PhoneProblem

_REGION = "ID"
_MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def parsed(international: str) -> Phone | PhoneProblem:
    """The number behind `+62…`, or what is wrong with it."""
    if re.match(r"\+620\d", international):  # "+62 0812…", the usual slip
        international = "+62" + international[4:]
    try:
        number = phonenumbers.parse(international, _REGION)
    except NumberParseException as problem:
        return _of_parse_error(problem.error_type)
    if number.country_code != COUNTRY_CODE:
        return PhoneProblem.FOREIGN
    return _problem_of(number) or Phone(
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    )


def _of_parse_error(error_type: int) -> PhoneProblem:
    if error_type == NumberParseException.TOO_LONG:
        return PhoneProblem.TOO_LONG
    if error_type == NumberParseException.INVALID_COUNTRY_CODE:
        return PhoneProblem.FOREIGN
    return PhoneProblem.TOO_SHORT


def _problem_of(number: phonenumbers.PhoneNumber) -> PhoneProblem | None:
    kind = phonenumbers.number_type(number)
    if kind in _MOBILE:
        return None
    length = phonenumbers.is_possible_number_for_type_with_reason(number, PhoneNumberType.MOBILE)
    if kind != PhoneNumberType.UNKNOWN:
        return PhoneProblem.LANDLINE
    if length in (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        return PhoneProblem.TOO_SHORT
    return PhoneProblem.TOO_LONG if length == ValidationResult.TOO_LONG else PhoneProblem.UNKNOWN
