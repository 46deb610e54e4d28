"""The sentences that the cases of examples.py say; the catalogues hold none of them."""

EXAMPLES = {
    "en": {
        "report.example.limit": "Oil sent to North Korea is over the yearly cap",
        "report.example.pace": "at an even pace",
        "report.example.ask_cap": "Who states the cap of 500,000, and for which products?",
        "report.example.product": "Pay for the soldiers does not reach “hundreds of millions”",
        "report.example.ask_pay": "Is the pay of $2,000 a month? Then it is 288 million a year, and the two agree.",
        "report.example.wages": "83 years of wages for 2,000 USD would be a wage of 24 USD a year",
        "report.example.ask_wages": "Which wage is meant, and in which currency?",
        "report.example.unattributed": "The cap names no source",
        "report.example.ask_source": "Who says so?",
        "report.example.agree": "A trade of 1,000 million lies under an estimate of up to 1,700 million",
        "report.example.refused": "a date, no figure",
        "report.example.named": "Two figures of {name}",
    },
    "es": {
        "report.example.limit": "El petróleo enviado a Corea del Norte supera el tope anual",
        "report.example.pace": "a un ritmo constante",
        "report.example.ask_cap": "¿Quién fija el tope de 500.000, y para qué productos?",
        "report.example.product": "La paga de los soldados no llega a «cientos de millones»",
        "report.example.ask_pay": "¿Es la paga de 2.000 USD al mes? Entonces son 288 millones al año, y concuerdan.",
        "report.example.wages": "83 años de salario por 2.000 USD darían un salario de 24 USD al año",
        "report.example.ask_wages": "¿De qué salario se trata, y en qué moneda?",
        "report.example.unattributed": "El tope no nombra fuente",
        "report.example.ask_source": "¿Quién lo dice?",
        "report.example.agree": "Un comercio de 1.000 millones cabe en una estimación de hasta 1.700 millones",
        "report.example.refused": "una fecha, no una cifra",
        "report.example.named": "Dos cifras de {name}",
    },
}
