<?php

namespace UptimeCrm\RmxSync\Models;

class SupplierSync implements \JsonSerializable
{
    /** @var int */
    public $id;

    /** @var string */
    public $supplierNo;

    /** @var string */
    public $name;

    /** @var string|null */
    public $email;

    /** @var string|null */
    public $phone;

    /** @var string */
    public $countryCode = 'US';

    /** @var int|null */
    public $leadTimeDays;

    /** @var bool */
    public $isActive = true;

    public static function fromRow(array $row)
    {
        $supplier = new self();
        $supplier->id = (int) $row['id'];
        $supplier->supplierNo = (string) $row['supplier_no'];
        $supplier->name = (string) $row['name'];
        $supplier->email = $row['email'] === null ? null : strtolower($row['email']);
        $supplier->phone = $row['phone'];
        $supplier->countryCode = $row['country_code'];
        $supplier->leadTimeDays = $row['lead_time_days'] === null ? null : (int) $row['lead_time_days'];
        $supplier->isActive = (bool) $row['is_active'];

        return $supplier;
    }

    #[\ReturnTypeWillChange]
    public function jsonSerialize()
    {
        return [
            'id' => $this->id,
            'supplierNo' => $this->supplierNo,
            'name' => $this->name,
            'email' => $this->email,
            'phone' => $this->phone,
            'countryCode' => $this->countryCode,
            'leadTimeDays' => $this->leadTimeDays,
            'isActive' => $this->isActive,
        ];
    }
}
?>
